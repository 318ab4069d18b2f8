using Diary.Dialogs.Engine;
using Diary.Dialogs.Turns;
using Diary.Domain.Access;
using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>One file: sent again, deleted, brought back.</summary>
public sealed class FileDialog(FileReader reader, FileBook book) : Dialog
{
    public const string Name = "file";
    private const string Delete = "d";
    private const string Restore = "r";

    public override string Id => Name;

    internal static string SendButton(Guid file) => ButtonCodes.ForDialog(Name, ShortId.Of(file));

    public override async Task BeginAsync(DialogContext context, string? arguments, CancellationToken cancellationToken)
    {
        var turn = context.Turn;
        var id = arguments is { Length: >= ShortId.Length } ? ShortId.Read(arguments.AsSpan(0, ShortId.Length)) : null;
        var act = id is null ? null : arguments![ShortId.Length..];
        var outcome = (id, act) switch
        {
            ({ } file, "") => await reader.FindAsync(turn.Viewer!, file, cancellationToken),
            ({ } file, Delete) => await book.DeleteAsync(turn.Viewer!, file, cancellationToken),
            ({ } file, Restore) => await book.RestoreAsync(turn.Viewer!, file, cancellationToken),
            _ => FileRefusal.NotYours,
        };
        if (!outcome.Succeeded(out var found, out _))
        {
            turn.Say(new FileNotFoundView(FilesDialog.Button));
            return;
        }

        switch (act)
        {
            case Delete:
                turn.Say(new FileDeletedView(FileLine.Of(found), Button(found, Restore), FilesDialog.Button));
                break;
            case Restore:
                turn.Say(new FileRestoredView(FileLine.Of(found), FilesDialog.Button));
                break;
            default:
                turn.Say(
                    new FileSentView(
                        FileLine.Of(found),
                        IsOwn(turn.Viewer!, found) ? Button(found, Delete) : null,
                        FilesDialog.Button
                    ),
                    OutgoingFile.Of(found)
                );
                break;
        }
    }

    private static bool IsOwn(Viewer viewer, PersonalFile file) =>
        viewer.Persons.Any(person => person.PersonId == file.OwnerId);

    private static string Button(PersonalFile file, string act) =>
        ButtonCodes.ForDialog(Name, ShortId.Of(file.Id) + act);
}
