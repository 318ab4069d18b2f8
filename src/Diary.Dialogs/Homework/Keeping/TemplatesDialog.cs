using Diary.Dialogs.Engine;
using Diary.Dialogs.Homework.Setting;
using Diary.Dialogs.Turns;
using Diary.Domain.Homework.Templates;

namespace Diary.Dialogs.Homework.Keeping;

/// <summary>A teacher's templates of homework: listed, and taken off the shelf.</summary>
public sealed class TemplatesDialog(TemplateShelf shelf) : Dialog
{
    public const string Name = "templates";
    private const int MostShown = 20;

    public override string Id => Name;

    internal static string Button { get; } = ButtonCodes.ForDialog(Name, "");

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        if (ShortId.Read(arguments) is { } id)
        {
            var removed = await shelf.RemoveAsync(turn.Viewer!, id, cancellationToken);
            turn.Say(removed is null ? new HomeworkNotFoundView() : new TemplateRemovedView(removed.Title, Button));
            return;
        }

        var own = await shelf.ListAsync(turn.Viewer!, cancellationToken);
        turn.Say(
            new TemplatesView(
                [
                    .. own.Take(MostShown)
                        .Select(
                            (template, index) =>
                                new TemplateLine(
                                    index + 1,
                                    template.Title,
                                    template.Minutes,
                                    template.NeedsSubmission,
                                    ButtonCodes.ForDialog(Name, ShortId.Of(template.Id))
                                )
                        ),
                ],
                AssignDialog.Button
            )
        );
    }
}
