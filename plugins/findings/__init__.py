"""What is wrong in a source, and how it is told: leaf, imports no other room."""

from plugins.findings.catalogue import CHECKS, Check
from plugins.findings.finding import Finding, Report, did_you_mean, near_match
from plugins.findings.printing import as_text, summary, summary_of

__all__ = ["CHECKS", "Check", "Finding", "Report", "as_text", "did_you_mean", "near_match", "summary", "summary_of"]
