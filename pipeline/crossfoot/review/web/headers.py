"""Headers of every response: nothing runs and nothing loads that is not the desk's own."""

from __future__ import annotations

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

SECURITY = {
    "content-security-policy": CONTENT_SECURITY_POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not no-referrer: browsers would then send "Origin: null" with our own forms.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

NO_STORE = "no-store"
"""Pages hold articles that are not published yet: no cache keeps them."""

FOREVER = "public, max-age=31536000, immutable"
"""For static files, whose addresses change with their content."""

HTTPS_ONLY = "max-age=31536000"


def response_headers(path: str, *, https: bool, versioned: bool) -> dict[str, str]:
    """Return what the response to *path* bears, but for what it says itself."""
    static = path.startswith("/static/")
    headers = {**SECURITY, "cache-control": FOREVER if static and versioned else NO_STORE}
    if https:
        headers["strict-transport-security"] = HTTPS_ONLY
    return headers
