using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Dialogs.Understanding;
using Diary.Domain.Access;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Students;

/// <summary>Which part of the diary is asked for, and whether this person may ask for it.</summary>
/// <param name="Dialog">The dialog that answers.</param>
/// <param name="Scope">What a guardianship has to grant.</param>
/// <param name="LongestPeriod">In days: a longer one is cut at its end.</param>
internal sealed record DiaryQuestion(string Dialog, DiaryTopic Topic, StudentScopes Scope, int LongestPeriod)
{
    /// <summary>What the words ask beyond days, people and subject, in the dialog's own letters.</summary>
    public Func<TurnContext, string?> Detail { get; init; } = _ => null;

    /// <summary>The detail of the last question as it holds for other days than it named.</summary>
    public Func<string?, string?> OnOtherDays { get; init; } = detail => detail;

    /// <summary>Whether a member of staff who names no class is answered without one.</summary>
    public Func<Viewer, bool> AnswersOwn { get; init; } = _ => false;

    /// <summary>Whether it hands the question on: the dialog that answers in the end notes who read.</summary>
    public bool HandsOn { get; init; }

    /// <summary>Who teaches what and when is no secret from anybody who works at the school.</summary>
    private bool IsOpenAtWork => Topic is DiaryTopic.Timetable or DiaryTopic.Teachers;

    /// <summary>Reads the words or the button.</summary>
    /// <param name="defaultDays">The days meant when none are named.</param>
    /// <returns>Null when it has been answered already: refused, or asked back.</returns>
    public async Task<AskedDiary?> ReadAsync(
        DialogContext context,
        string? arguments,
        DateSpan defaultDays,
        CancellationToken cancellationToken
    )
    {
        var turn = context.Turn;
        if (turn.Viewer is not { } viewer)
        {
            turn.Say(new NotAllowedView(Topic));
            return null;
        }

        var fromButton = string.IsNullOrEmpty(arguments) ? null : DiaryQuery.Decode(arguments);
        var asked = fromButton is null ? InWords(turn, defaultDays) : new AskedDiary(fromButton, true, []);
        asked = asked with { Query = Shorten(asked.Query) };
        if (asked.Unknown is [_, ..])
        {
            var children = viewer.Students.Select(student => student.GivenName).ToList();
            turn.Say(new UnknownChildView(asked.Unknown, children));
            if (asked.Query.Whose is not Whose.Student)
            {
                return null;
            }
        }

        if (await AllowAsync(context, viewer, asked, cancellationToken) is not { } allowed)
        {
            return null;
        }

        turn.State = turn.State with
        {
            Last = new LastAsked(Dialog, allowed.Query.Encode(), allowed.DaysWereNamed, turn.Now),
        };
        return allowed;
    }

    /// <summary>The same for what only members of staff ask: of their children nothing is meant.</summary>
    public async Task<AskedDiary?> ReadForWorkAsync(
        DialogContext context,
        string? arguments,
        DateSpan defaultDays,
        CancellationToken cancellationToken
    )
    {
        if (await ReadAsync(context, arguments, defaultDays, cancellationToken) is not { } asked)
        {
            return null;
        }

        if (
            asked.Query.Whose is not Whose.Student
            && context.Turn.Viewer!.Posts.Any(post => post.Kind is not StaffPostKind.Operator)
        )
        {
            return asked;
        }

        context.Turn.Say(new NotAllowedView(Topic));
        return null;
    }

    /// <summary>The students whose diary answers; empty when a class or a teacher's own lessons do.</summary>
    public IReadOnlyList<VisibleStudent> StudentsOf(Viewer viewer, DiaryQuery query) =>
        query.Whose switch
        {
            Whose.Student one => [.. viewer.Students.Where(s => s.StudentId == one.Id && s.Scopes.HasFlag(Scope))],
            Whose.Own => [.. viewer.Students.Where(s => s.Scopes.HasFlag(Scope))],
            _ => [],
        };

    private async Task<AskedDiary?> AllowAsync(
        DialogContext context,
        Viewer viewer,
        AskedDiary asked,
        CancellationToken cancellationToken
    )
    {
        if (StudentsOf(viewer, asked.Query).Count > 0)
        {
            return asked;
        }

        if (asked.Query.Whose is Whose.OfClass(var name) && !IsOpen(viewer, name))
        {
            context.Turn.Say(new ClassNotOpenView(Topic, SchoolClass.TitleOf(name.Grade, name.Letter)));
            return null;
        }

        var isStaff = viewer.Posts.Any(post => post.Kind is not StaffPostKind.Operator);
        var seesClasses = isStaff || (viewer.Posts.Count > 0 && IsOpenAtWork);
        if (asked.Query.Whose is Whose.Student || !seesClasses)
        {
            context.Turn.Say(new NotAllowedView(Topic));
            return null;
        }

        if (asked.Query.Whose is Whose.OfClass || AnswersOwn(viewer))
        {
            NoteReading(context, viewer, asked.Query);
            return asked;
        }

        await WhichClassDialog.AskAsync(context, Dialog, Topic, asked.Query, cancellationToken);
        return null;
    }

    /// <summary>A timetable is no secret at school; what is set and how it was marked is, from those who do not teach there.</summary>
    private bool IsOpen(Viewer viewer, ClassName name) =>
        viewer.Posts.Count > 0 && (IsOpenAtWork || viewer.WorksWithClass(name));

    /// <summary>Who reads at work how other people's children do leaves a trace.</summary>
    private void NoteReading(DialogContext context, Viewer viewer, DiaryQuery query)
    {
        if (HandsOn || Topic is DiaryTopic.Homework or DiaryTopic.Timetable)
        {
            return;
        }

        context.Audit.Add(
            AuditActions.DiaryRead,
            Topic.ToString(),
            null,
            viewer.Posts[0].SchoolId,
            viewer.AccountId,
            new Dictionary<string, string> { ["query"] = query.Encode() }
        );
    }

    private AskedDiary InWords(TurnContext turn, DateSpan defaultDays)
    {
        var entities = turn.Button is null ? turn.Meaning.Entities : Entities.Empty;
        var whose = turn.Button is null ? AskedWhose.Of(turn) : new AskedWhose(new Whose.Own(), []);
        var days = entities.Date ?? defaultDays;
        var detail = turn.Button is null && !turn.Text.StartsWith('/') ? Detail(turn) : null;
        var query = new DiaryQuery(days.Start, days.End, whose.Whose, entities.Subject, detail);
        var namesDays = entities.Date is not null;
        return turn.Continues is { } last && DiaryQuery.Decode(last.Query) is { } before
            ? new AskedDiary(GoneOn(before, query, entities), namesDays || last.NamesDays, whose.Unknown)
            {
                Term = entities.Term,
            }
            : new AskedDiary(query, namesDays, whose.Unknown) { Term = entities.Term };
    }

    /// <summary>The question before with what is named now in place of what was named then.</summary>
    private DiaryQuery GoneOn(DiaryQuery before, DiaryQuery now, Entities named)
    {
        var namesPeople = named.Children.Count > 0 || named.Class is not null;
        var namesDays = named.Date is not null || named.Term is not null;
        return new DiaryQuery(
            named.Date is null ? before.First : now.First,
            named.Date is null ? before.Last : now.Last,
            namesPeople ? now.Whose : before.Whose,
            now.Subject ?? before.Subject,
            now.Detail ?? (namesDays ? OnOtherDays(before.Detail) : before.Detail)
        );
    }

    private DiaryQuery Shorten(DiaryQuery query) =>
        query.Last.DayNumber - query.First.DayNumber < LongestPeriod
            ? query
            : query.On(query.First, query.First.AddDays(LongestPeriod - 1));
}

/// <param name="DaysWereNamed">Whether the person named the days; otherwise the nearest school day will do.</param>
/// <param name="Unknown">Names that are nobody's.</param>
internal sealed record AskedDiary(DiaryQuery Query, bool DaysWereNamed, IReadOnlyList<string> Unknown)
{
    /// <summary>The term that was named instead of days.</summary>
    public string? Term { get; init; }
}
