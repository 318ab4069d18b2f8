using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Timetable;

namespace Diary.Dialogs.Timetable;

/// <summary>Answers a question about a day in its first line, with the day folded under it.</summary>
public sealed class LessonAnswers(LessonLookup lessons, EmptyDays emptyDays)
{
    private const int MostUpcoming = 5;

    internal async Task<LessonAnswerView> AnswerAsync(
        TurnContext turn,
        AskedDiary asked,
        LessonQuestion question,
        CancellationToken cancellationToken
    )
    {
        var isUpcoming = IsAboutSubject(question) && !asked.DaysWereNamed;
        var query = isUpcoming ? asked.Query.On(turn.Today, turn.Today) : asked.Query;
        var owners = isUpcoming
            ? await UpcomingAsync(turn, query, cancellationToken)
            : await OfDayAsync(turn, query, question, cancellationToken);
        var next = owners.Select(owner => owner.NoLessons?.Next).FirstOrDefault();
        var isSkippable = !asked.DaysWereNamed && question.Kind is not LessonQuestionKind.Now;
        var skips = isSkippable && owners.All(owner => owner.NoLessons is not null) && next is not null;
        if (skips)
        {
            query = query.On(next!.First, next.Last);
            owners = await OfDayAsync(turn, query, question, cancellationToken);
        }

        owners = WhoHasIt(question, owners);
        var shown = isUpcoming ? owners.SelectMany(owner => owner.Answer.Lessons).FirstOrDefault()?.Date : null;
        var day = query.On(shown ?? query.First, shown ?? query.First) with { Subject = null, Detail = null };
        return new LessonAnswerView(
            isUpcoming && question.Kind is LessonQuestionKind.Presence ? LessonQuestionKind.Next : question.Kind,
            question.Number,
            query.First,
            !isUpcoming,
            skips ? asked.Query.First : null,
            LessonLookup.IsOwn(turn.Viewer!, query),
            owners,
            DayNavigator.Around(TimetableDialog.Name, query, turn.Viewer!.Students),
            DayNavigator.Code(TimetableDialog.Name, day),
            TimeOnly.FromDateTime(turn.LocalNow.DateTime)
        );
    }

    /// <summary>Where some of the children learn the subject, the others have nothing to do with the question.</summary>
    private static IReadOnlyList<AnsweredOwner> WhoHasIt(LessonQuestion question, IReadOnlyList<AnsweredOwner> owners)
    {
        var having = owners.Where(owner => owner.Answer.Lessons.Count > 0 || owner.Answer.Next is not null).ToList();
        return IsAboutSubject(question) && having.Count > 0 ? having : owners;
    }

    private static bool IsAboutSubject(LessonQuestion question) =>
        question.Kind
            is LessonQuestionKind.Room
                or LessonQuestionKind.Teacher
                or LessonQuestionKind.Presence
                or LessonQuestionKind.Next;

    /// <summary>The subject whenever it is next, and the lessons of it after that.</summary>
    private async Task<IReadOnlyList<AnsweredOwner>> UpcomingAsync(
        TurnContext turn,
        DiaryQuery query,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = LessonLookup.Question.StudentsOf(viewer, query);
        var lines = await lessons.UpcomingAsync(viewer, query, cancellationToken);
        var owners =
            from owner in DiaryOwner.Of(viewer, students, query)
            let own = lines.Where(line => IsOf(owner, line) && line.EndsAt > turn.Now).Take(MostUpcoming).ToList()
            let first = own.Find(line => line.IsOn && !line.IsGivenAway)
            select new AnsweredOwner(
                owner.Name,
                Answer(LessonFinding.Nothing with { Lessons = first is null ? [] : [first] }, owner, null, turn.Now),
                LessonEntries.Days(own, owner.Clock, owner.Id is null),
                null
            );
        return [.. owners];
    }

    private async Task<IReadOnlyList<AnsweredOwner>> OfDayAsync(
        TurnContext turn,
        DiaryQuery query,
        LessonQuestion question,
        CancellationToken cancellationToken
    )
    {
        var viewer = turn.Viewer!;
        var students = LessonLookup.Question.StudentsOf(viewer, query);
        var lines = await lessons.OfDaysAsync(viewer, query, cancellationToken);
        var found = DiaryOwner
            .Of(viewer, students, query)
            .Select(owner => (Owner: owner, Lines: lines.Where(line => IsOf(owner, line)).ToList()))
            .Select(pair =>
                (pair.Owner, pair.Lines, Finding: LessonFinding.Of(question, query.Subject, pair.Lines, turn.Now))
            )
            .ToList();
        var missed = IsAboutSubject(question) && found.Exists(item => !item.Finding.Lessons.Any(line => line.IsOn));
        var upcoming = missed
            ? await lessons.UpcomingAsync(
                viewer,
                query.On(query.First.AddDays(1), query.First.AddDays(1)),
                cancellationToken
            )
            : [];
        var owners = new List<AnsweredOwner>();
        foreach (var (owner, own, finding) in found)
        {
            var isMissed = !finding.Lessons.Any(line => line.IsOn);
            var next = upcoming.FirstOrDefault(line => isMissed && IsOf(owner, line) && line.IsOn);
            owners.Add(
                new AnsweredOwner(
                    owner.Name,
                    Answer(finding, owner, next, turn.Now),
                    LessonEntries.Days(own, owner.Clock, owner.Id is null),
                    own.Count > 0
                        ? null
                        : await emptyDays.ExplainAsync(TimetableDialog.Name, owner, query, cancellationToken)
                )
            );
        }

        return owners;
    }

    private static bool IsOf(DiaryOwner owner, LessonLine line) => owner.Id is null || line.OwnerId == owner.Id;

    private static DayAnswer Answer(LessonFinding finding, DiaryOwner owner, LessonLine? next, DateTimeOffset now)
    {
        var first = finding.Lessons.Count > 0 ? finding.Lessons[0] : null;
        var isRunning = first is not null && first.StartsAt <= now && now < first.EndsAt;
        var until = isRunning ? first!.EndsAt : first?.StartsAt;
        return new DayAnswer(
            Entries(finding.Lessons),
            Entries(finding.Passed),
            [
                .. finding.Windows.Select(gap => new FreeTime(
                    gap.Before.Number,
                    gap.After.Number,
                    LessonEntries.TimeOf(gap.Before.EndsAt, owner.Clock),
                    LessonEntries.TimeOf(gap.After.StartsAt, owner.Clock)
                )),
            ],
            finding.Lessons.Select(line => line.Number).Distinct().Count(),
            next is null ? null : LessonEntries.Of(next, owner.Clock, owner.Id is null),
            until > now ? (int)Math.Ceiling((until.Value - now).TotalMinutes) : null,
            isRunning
        );

        IReadOnlyList<LessonEntry> Entries(IReadOnlyList<LessonLine> lines) =>
            [.. lines.Select(line => LessonEntries.Of(line, owner.Clock, owner.Id is null))];
    }
}
