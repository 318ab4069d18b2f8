using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Journal;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Journal;

/// <summary>«Что не заполнено?»: the own lessons of a day or of the last days.</summary>
public sealed class UnfilledDialog(JournalLessonReader lessons) : Dialog
{
    public const string Name = "unfilled";
    private const int DaysInWeek = 7;
    private const int ButtonsInRow = 4;
    private const int MostClasses = 16;

    private static readonly DiaryQuestion Question = new(Name, DiaryTopic.Marks, StudentScopes.Marks, 120)
    {
        AnswersOwn = _ => true,
    };

    public override string Id => Name;

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var today = DateSpan.Day(context.Turn.Today);
        if (await Question.ReadForWorkAsync(context, arguments, today, cancellationToken) is { } asked)
        {
            context.Turn.Show(await AnswerAsync(context.Turn, asked.Query, cancellationToken));
        }
    }

    internal static string Today(DateOnly today) => new DiaryQuery(today, today, new Whose.Own()).Encode();

    /// <summary>The days that were named; «что не заполнено» without any is about the last week.</summary>
    internal static string QueryFor(AskedDiary asked, string words)
    {
        var query = asked.Query with { Detail = null };
        var isWeek = !asked.DaysWereNamed && JournalWords.AskUnfilled(words);
        return (isWeek ? query.On(query.Last.AddDays(1 - DaysInWeek), query.Last) : query).Encode();
    }

    private async Task<UnfilledView> AnswerAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var title = query.Whose is Whose.OfClass(var name) ? SchoolClass.TitleOf(name.Grade, name.Letter) : null;
        var read = await lessons.OwnLessonsAsync(turn.Viewer!, query.First, query.Last, cancellationToken);
        var own = read.Where(lesson => query.Subject is null || lesson.SubjectKey == query.Subject)
            .Where(lesson => title is null || lesson.ClassTitle == title)
            .ToList();
        return new UnfilledView(
            query.First,
            query.Last,
            !query.IsOneDay,
            own.Count(lesson => lesson.IsOver),
            [
                .. own.Where(lesson => query.IsOneDay || lesson is { IsOver: true, IsFilled: false })
                    .Select(lesson => new UnfilledLesson(
                        lesson.Date,
                        lesson.Number,
                        lesson.GroupTitle ?? lesson.ClassTitle ?? "",
                        lesson.Subject,
                        lesson.IsOver,
                        lesson.HasTopic,
                        lesson.HasHomework,
                        lesson.HasRoll,
                        lesson.HasMarks
                    )),
            ],
            Classes(turn, query),
            DayNavigator.Until(turn.Today, Name, query, []),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    private static List<IReadOnlyList<ChildButton>> Classes(TurnContext turn, DiaryQuery query) =>
        query.IsOneDay
            ?
            [
                .. turn.Viewer!.ClassTitles()
                    .Take(MostClasses)
                    .Select(title => new ChildButton(
                        DayNavigator.Code(
                            JournalDialog.Name,
                            query with
                            {
                                Whose = new Whose.OfClass(ClassName.Read(title)!),
                                Detail = PeriodNavigator.PresentTerm,
                            }
                        ),
                        title
                    ))
                    .Chunk(ButtonsInRow),
            ]
            : [];
}
