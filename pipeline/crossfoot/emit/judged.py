"""Analysis -> its records, judged: what every way out of a run goes through."""

from crossfoot.emit.integrity import Records, check_integrity
from crossfoot.emit.records import article_record, claim_record, finding_record
from crossfoot.emit.validate import Validator
from crossfoot.types import Analysis


def judged_records(analysis: Analysis, validator: Validator) -> Records:
    """Return the records of one article, valid and in agreement with its text.

    Raises:
        ContractError: A record breaks the contract.
    """
    records = Records(
        article_record(analysis),
        tuple(claim_record(claim) for claim in analysis.claims),
        tuple(finding_record(finding) for finding in analysis.findings),
    )
    for record in records:
        validator.check(record)
    check_integrity(records)
    return records
