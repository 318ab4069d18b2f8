using Diary.Domain.Grading;
using Diary.Domain.Marks;

namespace Diary.Dialogs.MarkEntry;

/// <summary>What a list says about one student.</summary>
/// <param name="Words">How the student was named.</param>
/// <param name="Candidates">Who may be meant: one when it is clear, none when it is nobody of the class.</param>
/// <param name="IsGuess">Whether the name had to be mended.</param>
internal sealed record ListedMark(
    string Words,
    IReadOnlyList<Learner> Candidates,
    bool IsGuess,
    IReadOnlyList<MarkValue> Values,
    bool IsAbsent,
    string? Comment
);
