using Diary.Dialogs.Schema;
using Diary.Domain.Files;

namespace Diary.Dialogs.Files;

/// <summary>A file of the diary as something said carries it.</summary>
public static class OutgoingFile
{
    public static Attachment Of(PersonalFile file) => Of(file.Id, file.Name, file.ContentType);

    public static Attachment Of(Guid id, string name, string contentType) => new(contentType, FileUrl.Of(id), name);
}
