using Diary.Dialogs.Rendering;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;

namespace Diary.Dialogs.Languages;

/// <summary>«switch to English», «давай по-русски».</summary>
public sealed class LanguageSwitch(LanguageBook book)
{
    public async Task SwitchAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var language = LanguageNames.Find(turn.Text) ?? Other(turn.Voice.Language);
        turn.State = turn.State with { Language = language.Code };
        if (turn.Viewer is { } viewer)
        {
            await book.ChangeAsync(viewer, language.Code, cancellationToken);
            turn.Viewer = viewer with { Language = language.Code };
            turn.ChangeRoles();
        }

        turn.Say(new LanguageChangedView());
    }

    private static Language Other(Language language) =>
        language == Language.Russian ? Language.English : Language.Russian;
}

public sealed record LanguageChangedView : ITemplateView;
