using Diary.Dialogs.Engine;
using Diary.Dialogs.Rendering;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Announcements;
using Diary.Domain.Outcomes;
using Diary.Domain.People;
using Diary.Domain.School;

namespace Diary.Dialogs.Announcements;

/// <summary>«Что нового в школе?»; and what readers answer by button.</summary>
public sealed class AnnouncementsDialog(
    AnnouncementReader reader,
    AnnouncementAnswerBook answers,
    AudienceReader audience
) : Dialog
{
    public const string Name = "news";
    private const int AtOnce = 5;
    private const int MostNames = 60;

    public override string Id => Name;

    public override Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var viewer = turn.Viewer!;
        return AnnouncementCodes.Read(arguments) switch
        {
            AnnouncementPress.Older older => ShowNewsAsync(turn, viewer, older.Skip, cancellationToken),
            AnnouncementPress.Open open => OpenAsync(turn, viewer, open.Id, cancellationToken),
            AnnouncementPress.Confirm confirm => ConfirmAsync(turn, viewer, confirm.Id, cancellationToken),
            AnnouncementPress.Vote vote => VoteAsync(turn, viewer, vote, cancellationToken),
            AnnouncementPress.Unconfirmed missing => NameUnconfirmedAsync(turn, viewer, missing.Id, cancellationToken),
            _ when turn.Button is null && turn.Meaning.Entities is { Date: not null } or { Class: not null } =>
                ShowArchiveAsync(turn, viewer, cancellationToken),
            _ => ShowNewsAsync(turn, viewer, 0, cancellationToken),
        };
    }

    private async Task ShowNewsAsync(TurnContext turn, Viewer viewer, int skip, CancellationToken cancellationToken)
    {
        var page = await reader.FeedAsync(viewer, skip, AtOnce, cancellationToken);
        turn.Show(
            new AnnouncementsView(
                null,
                null,
                Entries(turn, page),
                page.HasMore ? AnnouncementCodes.Older(skip + AtOnce) : null,
                MayPost(viewer)
            )
        );
    }

    /// <summary>Of the days that were named, else of this school year.</summary>
    private async Task ShowArchiveAsync(TurnContext turn, Viewer viewer, CancellationToken cancellationToken)
    {
        var entities = turn.Meaning.Entities;
        var name = ClassName.Read(entities.Class);
        var (first, last) = entities.Date is { } days
            ? (days.Start, days.End)
            : (turn.Today.AddDays(-DaysInYear), turn.Today);
        var page = await reader.ArchiveAsync(viewer, first, last, name, 0, AtOnce, cancellationToken);
        turn.Say(
            new AnnouncementsView(
                new ArchiveDays(first, last),
                name is null ? null : SchoolClass.TitleOf(name.Grade, name.Letter),
                Entries(turn, page),
                null,
                MayPost(viewer)
            )
        );
    }

    private async Task OpenAsync(TurnContext turn, Viewer viewer, Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(viewer, id, cancellationToken) is not { } line)
        {
            turn.Say(new AnnouncementRefusedView(AnnouncementRefusal.NotYours));
            return;
        }

        var page = new AnnouncementPage([line], HasMore: false);
        turn.Say(new AnnouncementsView(null, null, Entries(turn, page), null, MayPost(viewer)));
    }

    private async Task ConfirmAsync(TurnContext turn, Viewer viewer, Guid id, CancellationToken cancellationToken) =>
        Answer(turn, await answers.ConfirmAsync(viewer, id, cancellationToken), isVote: false);

    private async Task VoteAsync(
        TurnContext turn,
        Viewer viewer,
        AnnouncementPress.Vote vote,
        CancellationToken cancellationToken
    ) => Answer(turn, await answers.VoteAsync(viewer, vote.Id, vote.Option, cancellationToken), isVote: true);

    private async Task NameUnconfirmedAsync(
        TurnContext turn,
        Viewer viewer,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var people = await audience.UnconfirmedAsync(viewer, id, MostNames + 1, cancellationToken);
        turn.Say(
            new UnconfirmedView(
                [.. people.Take(MostNames).Select(person => person.WithInitials)],
                people.Count > MostNames
            )
        );
    }

    private static void Answer(TurnContext turn, Outcome<Announcement, AnnouncementRefusal> outcome, bool isVote) =>
        turn.Say(
            outcome.Match<ITemplateView>(
                _ => new AnnouncementAnsweredView(isVote),
                refusal => new AnnouncementRefusedView(refusal)
            )
        );

    private static IReadOnlyList<AnnouncementEntry> Entries(TurnContext turn, AnnouncementPage page) =>
        [.. page.Lines.Select(line => AnnouncementEntries.Of(line, turn.TimeZone))];

    private static bool MayPost(Viewer viewer) =>
        viewer.Posts.Any(post => post.Kind is StaffPostKind.ClassTeacher or StaffPostKind.Administrator);

    private const int DaysInYear = 365;
}
