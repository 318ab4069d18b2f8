using Diary.Domain.Files;
using Diary.Domain.Homework;

namespace Diary.Domain.Demo;

/// <summary>What teachers add to homework: a sheet to print, a picture, a page on the web.</summary>
internal sealed class DemoMaterials
{
    private const int Percent = 35;
    private const int DaysBack = 21;
    private readonly ILookup<string, DemoMaterial> _of = DemoData
        .Table("materials")
        .ToLookup(row => row[0], row => new DemoMaterial(row[1], row[2], row.ElementAtOrDefault(3)));
    private readonly Dictionary<string, byte[]> _sheets = [];
    private readonly Dictionary<Guid, PersonalFile> _files = [];
    private readonly List<FileAttachment> _attachments = [];
    private readonly List<HomeworkLink> _links = [];

    public DemoMaterials(DemoHomework homework)
    {
        var since = homework.Today.AddDays(-DaysBack);
        foreach (var task in homework.Tasks.Where(task => !task.Row.IsNothingSet && task.Row.DueDate > since))
        {
            var dice = new DemoDice(task.Row.Id, 11);
            var all = _of[task.Course.Subject.Key].ToList();
            var isNew = task.Row.DueDate > homework.Today && task.Course.Class.IsKnown;
            foreach (var material in all.Where(_ => isNew || dice.Percent(Percent)))
            {
                Add(task, material);
            }
        }
    }

    /// <summary>What lies in the store, by the key of its content.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents =>
        _files.Values.DistinctBy(file => file.Key).ToDictionary(file => file.Key, file => _sheets[file.Hash]);

    public IReadOnlyCollection<PersonalFile> Files => _files.Values;

    public IReadOnlyList<FileAttachment> Attachments => _attachments;

    public IReadOnlyList<HomeworkLink> Links => _links;

    private void Add(DemoTask task, DemoMaterial material)
    {
        if (material.Url is { } url)
        {
            _links.Add(
                new HomeworkLink
                {
                    SchoolId = task.Row.SchoolId,
                    HomeworkId = task.Row.Id,
                    Ordinal = 0,
                    Url = url,
                    Title = material.Name,
                }
            );
            return;
        }

        var file = FileOf(task, material);
        _attachments.Add(
            new FileAttachment
            {
                SchoolId = task.Row.SchoolId,
                Holder = FileHolder.Homework,
                HolderId = task.Row.Id,
                FileId = file.Id,
                Ordinal = _attachments.Count,
            }
        );
    }

    /// <summary>A teacher sends a sheet once and attaches it again and again.</summary>
    private PersonalFile FileOf(DemoTask task, DemoMaterial material)
    {
        var teacher = task.Course.Teacher.Person.Id;
        var id = DemoIds.Named($"file/{teacher}/{material.Name}");
        if (_files.TryGetValue(id, out var known))
        {
            return known;
        }

        var content = DemoSheets.Draw(material.Kind);
        var hash = FileKey.HashOf(content);
        _sheets[hash] = content;
        return _files[id] = new PersonalFile
        {
            Id = id,
            SchoolId = task.Row.SchoolId,
            OwnerId = teacher,
            Hash = hash,
            Name = material.Name,
            FoldedName = FileNames.Fold(material.Name),
            ContentType = FileKind.Of(material.Name, content)!.ContentType,
            Length = content.Length,
            CreatedAt = task.Row.CreatedAt,
        };
    }
}

/// <param name="Url">Of a link.</param>
internal sealed record DemoMaterial(string Kind, string Name, string? Url);
