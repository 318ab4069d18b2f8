using Diary.Dialogs.Students;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>Finds the lessons that a question is about, whoever asks.</summary>
public sealed class LessonLookup(LessonReader reader)
{
    /// <summary>Longer than any vacation but the summer: a subject that is taught comes up within it.</summary>
    private const int DaysAhead = 45;

    internal static DiaryQuestion Question { get; } =
        new(DiaryDialogNames.Lessons, DiaryTopic.Timetable, StudentScopes.Timetable, 14)
        {
            Detail = turn => LessonQuestion.InWords(turn).Encode(),
            AnswersOwn = viewer => viewer.TeachingGroups.Count > 0,
        };

    /// <summary>A teacher without children of their own here asks for the lessons they give.</summary>
    internal static bool IsOwn(Viewer viewer, DiaryQuery query) =>
        query.Whose is Whose.Own && Question.StudentsOf(viewer, query).Count == 0;

    /// <summary>Every lesson of the days, whatever subject was named.</summary>
    internal Task<IReadOnlyList<LessonLine>> OfDaysAsync(
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) => ReadAsync(reader, viewer, query, cancellationToken);

    /// <summary>The lessons of the subject from the first day on.</summary>
    internal Task<IReadOnlyList<LessonLine>> UpcomingAsync(
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    ) =>
        ReadAsync(
            reader.Of(query.Subject),
            viewer,
            query.On(query.First, query.First.AddDays(DaysAhead)),
            cancellationToken
        );

    private static async Task<IReadOnlyList<LessonLine>> ReadAsync(
        LessonReader lessons,
        Viewer viewer,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var (first, last) = (query.First, query.Last);
        if (query.Whose is Whose.OfClass(var name))
        {
            return await lessons.ForClassAsync(viewer, name, first, last, cancellationToken);
        }

        var students = Question.StudentsOf(viewer, query).Select(student => student.StudentId).ToList();
        return students.Count > 0
            ? await lessons.ForStudentsAsync(viewer, students, first, last, cancellationToken)
            : await lessons.OwnAsync(viewer, first, last, cancellationToken);
    }
}
