-- The records of a run in tables. Numbers are decimal strings, exact; the columns that end in _real are
-- the same numbers for sorting and plotting. Columns are named as the fields of the records are.

CREATE TABLE articles (
    id TEXT PRIMARY KEY,
    title TEXT,
    published TEXT,
    url TEXT,
    source TEXT,
    language TEXT,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    coverage_mentions INTEGER NOT NULL,
    coverage_checked INTEGER NOT NULL
);

CREATE TABLE unchecked (
    article_id TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    reason TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    PRIMARY KEY (article_id, position)
);

CREATE TABLE speakers (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    name TEXT,
    kind TEXT NOT NULL,
    role TEXT,
    affiliation TEXT
);
CREATE INDEX speakers_article ON speakers (article_id);
CREATE INDEX speakers_name ON speakers (name);

CREATE TABLE speaker_mentions (
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    position INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (speaker_id, position)
);

CREATE TABLE claims (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    section TEXT NOT NULL,
    modality TEXT NOT NULL,
    priority REAL NOT NULL
);
CREATE INDEX claims_article ON claims (article_id, "start");
CREATE INDEX claims_priority ON claims (priority);

CREATE TABLE mentions (
    id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    point TEXT,
    low TEXT,
    high TEXT,
    bound TEXT,
    "change" TEXT,
    direction TEXT,
    modality TEXT, -- where it is not the claim's
    unit_code TEXT,
    unit_symbol TEXT,
    unit_basis TEXT,
    unit_alternatives TEXT, -- a JSON list
    per TEXT,
    of_start INTEGER,
    of_end INTEGER,
    of_surface TEXT,
    of_lemma TEXT,
    ratio_part TEXT,
    ratio_whole TEXT,
    "type" TEXT,
    timex TEXT,
    edtf TEXT,
    "from" TEXT,
    "to" TEXT,
    anchor TEXT,
    rule TEXT NOT NULL,
    point_real REAL GENERATED ALWAYS AS (CAST(point AS REAL)) VIRTUAL
);
CREATE INDEX mentions_claim ON mentions (claim_id);
CREATE INDEX mentions_kind ON mentions (kind, unit_code);

CREATE TABLE mention_parts (
    mention_id TEXT NOT NULL REFERENCES mentions (id),
    position INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    "type" TEXT NOT NULL,
    timex TEXT NOT NULL,
    edtf TEXT,
    "from" TEXT,
    "to" TEXT,
    PRIMARY KEY (mention_id, position)
);

CREATE TABLE attributions (
    id TEXT PRIMARY KEY,
    form TEXT NOT NULL,
    source_start INTEGER,
    source_end INTEGER,
    source_surface TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    cue_surface TEXT,
    cue_lemma TEXT,
    speaker_id TEXT NOT NULL REFERENCES speakers (id),
    resolved_by TEXT NOT NULL,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL
);
CREATE INDEX attributions_speaker ON attributions (speaker_id);

CREATE TABLE attribution_pieces (
    attribution_id TEXT NOT NULL REFERENCES attributions (id),
    position INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    PRIMARY KEY (attribution_id, position)
);

-- An attribution that runs over several sentences belongs to the claim of each.
CREATE TABLE claim_attributions (
    claim_id TEXT NOT NULL REFERENCES claims (id),
    position INTEGER NOT NULL,
    attribution_id TEXT NOT NULL REFERENCES attributions (id),
    PRIMARY KEY (claim_id, position)
);
CREATE INDEX claim_attributions_attribution ON claim_attributions (attribution_id);

CREATE TABLE findings (
    id TEXT PRIMARY KEY,
    article_id TEXT NOT NULL REFERENCES articles (id),
    "check" TEXT NOT NULL,
    verdict TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    confidence REAL NOT NULL,
    formula TEXT NOT NULL,
    computed_point TEXT,
    computed_low TEXT,
    computed_high TEXT,
    stated_point TEXT,
    stated_low TEXT,
    stated_high TEXT,
    explanation TEXT NOT NULL,
    evidence TEXT NOT NULL,
    rule TEXT NOT NULL
);
CREATE INDEX findings_article ON findings (article_id);
CREATE INDEX findings_verdict ON findings (flagged, verdict, "check");

CREATE TABLE operands (
    finding_id TEXT NOT NULL REFERENCES findings (id),
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claims (id),
    mention_id TEXT NOT NULL REFERENCES mentions (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    surface TEXT NOT NULL,
    article_id TEXT REFERENCES articles (id), -- only where it is not the finding's
    PRIMARY KEY (finding_id, position)
);
CREATE INDEX operands_claim ON operands (claim_id);
CREATE INDEX operands_mention ON operands (mention_id);

CREATE TABLE claim_findings (
    claim_id TEXT NOT NULL REFERENCES claims (id),
    position INTEGER NOT NULL,
    finding_id TEXT NOT NULL REFERENCES findings (id),
    PRIMARY KEY (claim_id, position)
);
CREATE INDEX claim_findings_finding ON claim_findings (finding_id);

CREATE TABLE rejects (
    id INTEGER PRIMARY KEY,
    "where" TEXT NOT NULL,
    reason TEXT NOT NULL,
    message TEXT NOT NULL,
    advice TEXT NOT NULL
);

-- Who says each number, for people who look around in the database.
CREATE VIEW who_says AS
SELECT
    articles.id AS article_id,
    articles.title,
    speakers.name AS speaker,
    attributions.form,
    mentions.kind,
    mentions.surface,
    mentions.point,
    mentions.unit_code,
    claims.surface AS sentence
FROM mentions
JOIN claims ON claims.id = mentions.claim_id
JOIN articles ON articles.id = claims.article_id
JOIN claim_attributions ON claim_attributions.claim_id = claims.id
JOIN attributions ON attributions.id = claim_attributions.attribution_id
JOIN speakers ON speakers.id = attributions.speaker_id
WHERE EXISTS (
    SELECT 1
    FROM attribution_pieces AS piece
    WHERE piece.attribution_id = attributions.id
        AND piece."start" <= mentions."start"
        AND mentions."end" <= piece."end"
);
