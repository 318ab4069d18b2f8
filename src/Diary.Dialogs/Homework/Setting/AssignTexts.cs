namespace Diary.Dialogs.Homework.Setting;

/// <summary>Homework that is being put together, as its card shows it.</summary>
internal static class AssignTexts
{
    public static AssignedText Of(AssignState state, int? lessonNumber) =>
        new(
            state.Place!.Title,
            state.Place.Subject,
            state.Text!,
            state.Due!.Value,
            lessonNumber,
            state.Text is "" ? null : state.Minutes,
            [.. state.Students.Select(student => $"{student.FamilyName} {student.GivenName}")],
            [.. state.Files.Select(file => file.Name)],
            state.Links,
            state.NeedsSubmission && state.Text is not ""
        );
}
