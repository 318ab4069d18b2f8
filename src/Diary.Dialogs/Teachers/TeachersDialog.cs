using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.People;
using Diary.Domain.Teachers;

namespace Diary.Dialogs.Teachers;

/// <summary>«Кто ведёт физику?», «как зовут классную?»</summary>
public sealed class TeachersDialog(TeacherReader reader) : Dialog
{
    public const string Name = DiaryDialogNames.Teachers;

    private static readonly PhraseLexicon Words = PhraseLexicon.Of("teacher-questions.txt");

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Teachers, StudentScopes.Timetable, 1)
    {
        Detail = turn => Words.Read(turn.Text),
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var entities = turn.Button is null ? turn.Meaning.Entities : Entities.Empty;
        if (entities is { Subject: not null, Date: not null })
        {
            // On a day somebody else may give the lesson: its timetable knows.
            await context.BeginAsync(DiaryDialogNames.Lessons, arguments, cancellationToken);
            return;
        }

        if (entities is { Subject: { } subject, Class: null } && AsksWholeSchool(turn))
        {
            turn.Show(await OfSubjectAsync(turn, subject, cancellationToken));
            return;
        }

        var today = DateSpan.Day(turn.Today);
        if (await Question.ReadAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            turn.Show(await AnswerAsync(turn, asked.Query, cancellationToken));
        }
    }

    private static bool AsksWholeSchool(TurnContext turn) => turn.Viewer is { Posts.Count: > 0, Students.Count: 0 };

    private async Task<TeachersView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = Question.StudentsOf(viewer, query);
        var lines = query.Whose is Whose.OfClass(var name)
            ? await reader.ForClassAsync(viewer, name, turn.Today, cancellationToken)
            : await reader.ForStudentsAsync(
                viewer,
                [.. students.Select(student => student.StudentId)],
                turn.Today,
                cancellationToken
            );
        var asks = AsksFor(query);
        var owners =
            from owner in DiaryOwner.Of(viewer, students, query)
            let own = lines.Where(line => owner.Id is null || line.OwnerId == owner.Id).ToList()
            select new TeachersOwner(
                owner.Name,
                [.. own.Where(line => IsFound(line, asks, query.Subject)).Select(TeacherEntries.Of)],
                [.. own.Select(TeacherEntries.Of)]
            );
        return new TeachersView(
            asks,
            WhoHasIt(asks, [.. owners]),
            DayNavigator.Code(DiaryDialogNames.Lessons, query with { Subject = null, Detail = null }),
            DayNavigator.Code(DiaryDialogNames.Tests, Ahead(query))
        );
    }

    private async Task<TeachersView> OfSubjectAsync(
        TurnContext turn,
        string subject,
        CancellationToken cancellationToken
    )
    {
        var lines = await reader.OfSubjectAsync(turn.Viewer!, subject, turn.Today, cancellationToken);
        return new TeachersView(
            TeacherQuestion.Subject,
            [new TeachersOwner(new OwnerName(null, null), TeacherEntries.OfSchool(lines), [])],
            null,
            null
        );
    }

    private static TeacherQuestion AsksFor(DiaryQuery query) =>
        query switch
        {
            { Detail: "class-teacher" } => TeacherQuestion.ClassTeacher,
            { Subject: not null } => TeacherQuestion.Subject,
            { Detail: "hours" } => TeacherQuestion.Hours,
            _ => TeacherQuestion.All,
        };

    private static bool IsFound(TeacherLine line, TeacherQuestion asks, string? subject) =>
        asks is TeacherQuestion.Subject ? line.SubjectKey == subject : line.IsClassTeacher;

    /// <summary>Where some of the children learn the subject, the others have nothing to do with the question.</summary>
    private static List<TeachersOwner> WhoHasIt(TeacherQuestion asks, List<TeachersOwner> owners)
    {
        var having = owners.FindAll(owner => owner.Found.Count > 0);
        return asks is TeacherQuestion.Subject && having.Count > 0 ? having : owners;
    }

    private static DiaryQuery Ahead(DiaryQuery query) =>
        query.On(query.First, query.First.AddDays(21)) with
        {
            Detail = null,
        };
}
