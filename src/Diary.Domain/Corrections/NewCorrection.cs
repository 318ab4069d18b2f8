namespace Diary.Domain.Corrections;

/// <summary>What somebody asks to be put right.</summary>
/// <param name="Proposed">What it should say; null where the person only asks to look again.</param>
/// <param name="Said">What the diary says, where the fact itself does not know it: a lesson, a contact.</param>
public sealed record NewCorrection(
    FactKind Fact,
    Guid FactId,
    CorrectionNature Nature,
    string Reason,
    string? Proposed = null,
    string? Said = null
);
