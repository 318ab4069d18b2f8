using System.Globalization;
using Diary.Dialogs.Engine;
using Diary.Dialogs.Students;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Database;
using Diary.Domain.School;
using Diary.Domain.StaffConsole;
using Microsoft.EntityFrameworkCore;

namespace Diary.Dialogs.StaffConsole;

/// <summary>«Код для консоли»: where the console is, and a code that opens it once.</summary>
public sealed class ConsoleDialog(ConsoleCodeBook codes, DiaryDbContext db, ConsoleAddress address) : Dialog
{
    public const string Name = "console";

    public override string Id => Name;

    /// <param name="arguments">The place of the school among those where the person works; none for the first.</param>
    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (turn.Viewer is not { Posts.Count: > 0 } viewer)
        {
            turn.Say(new NoConsoleView());
            return;
        }

        var schools = viewer.SchoolsOfWork();
        var chosen = int.TryParse(arguments, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : 0;
        var school = schools[Math.Min(chosen, schools.Count - 1)];
        var titles = await TitlesAsync(schools, cancellationToken);
        var (channel, userKey) = (turn.Conversation.ChannelId, turn.Conversation.UserKey);
        var issued = await codes.IssueAsync(viewer, school, channel, userKey, cancellationToken);
        turn.Say(
            issued.Match<Rendering.ITemplateView>(
                code => new ConsoleCodeView(
                    code.Code,
                    address.SignIn,
                    (int)ConsoleCodeBook.Lifetime.TotalMinutes,
                    titles[school],
                    [.. schools.Where(other => other != school).Select(other => Other(schools, other, titles[other]))]
                ),
                _ => new NoConsoleView()
            )
        );
    }

    private Task<Dictionary<Guid, string>> TitlesAsync(
        IReadOnlyList<Guid> schools,
        CancellationToken cancellationToken
    ) =>
        db
            .Schools.Where(school => schools.Contains(school.Id))
            .ToDictionaryAsync(school => school.Id, school => school.ShortName, cancellationToken);

    private static ChildButton Other(IReadOnlyList<Guid> schools, Guid other, string title)
    {
        var place = schools.ToList().IndexOf(other).ToString(CultureInfo.InvariantCulture);
        return new ChildButton(ButtonCodes.ForDialog(Name, place), title);
    }
}
