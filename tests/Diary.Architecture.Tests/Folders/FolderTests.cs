using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnitV3;
using Diary.Bot.Host.Startup;
using Diary.Dialogs;
using Diary.Domain;
using Xunit;

namespace Diary.Architecture.Folders;

public sealed class FolderTests
{
    private static readonly FolderOrder[] Orders =
    [
        FolderOrder.Domain,
        FolderOrder.Dialogs,
        FolderOrder.Host,
        FolderOrder.Channels,
    ];

    public static TheoryData<string> Projects => [.. Orders.Select(order => order.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_form_no_cycle(string project)
    {
        var folders = FoldersOf(project);

        Assert.True(folders.GetObjects(CompiledCode.Architecture).Count(folder => folder.Types.Any()) >= 3);
        folders.Should().BeFreeOfCycles().Check(CompiledCode.Architecture);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_those_before_it(string project)
    {
        var order = Orders.Single(order => order.Project == project);
        var uses = FolderUse.In(project).Where(use => use.From.Length > 0).ToList();

        Assert.Contains(uses, use => order.MayUse.GetValueOrDefault(use.From, []).Contains(use.To));
        var wrong = uses.Where(use => !order.MayUse.GetValueOrDefault(use.From, []).Contains(use.To)).ToList();
        Assert.True(wrong.Count == 0, string.Join("; ", wrong.Select(Sentence)));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_place_in_the_order(string project)
    {
        var order = Orders.Single(order => order.Project == project);
        var path = Path.Combine(
            Repository.Root,
            "src",
            project.Replace("Host.Channels", "Host/Channels", StringComparison.Ordinal)
        );
        var folders = Directory
            .GetDirectories(path)
            .Select(folder => Path.GetFileName(folder)!)
            .Where(folder => Repository.Source.Any(file => file.IsIn($"/{folder}/")));

        Assert.Equal(order.MayUse.Keys.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_references_nothing_of_ours() => Assert.Empty(Ours(typeof(DiaryDomain)));

    [Fact]
    public void The_dialogs_reference_the_domain_only() => Assert.Equal(["Diary.Domain"], Ours(typeof(DiaryDialogs)));

    [Fact]
    public void The_host_stands_on_both() =>
        Assert.Equal(["Diary.Dialogs", "Diary.Domain"], Ours(typeof(DiaryHost)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_dialogs_know_no_channel_and_no_web_server()
    {
        var references = typeof(DiaryDialogs).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.Contains("Scriban.Signed", references);
        Assert.DoesNotContain(references, name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name.StartsWith("Telegram", StringComparison.Ordinal));
    }

    /// <remarks>ArchUnitNET's own pattern "(*)" takes a folder and the folders inside it for different ones.</remarks>
    private static GivenSlices FoldersOf(string project)
    {
        var rule = new SliceRuleCreator();
        rule.SetSliceAssignment(
            new SliceAssignment(
                type =>
                    FolderUse.Folder(project, type.Namespace?.FullName) is { Length: > 0 } folder
                        ? SliceIdentifier.Of(folder)
                        : SliceIdentifier.Ignore(),
                $"the folders of {project}"
            )
        );
        return new GivenSlices(rule);
    }

    private static string[] Ours(Type inside) =>
        [
            .. inside
                .Assembly.GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith("Diary.", StringComparison.Ordinal)),
        ];

    private static string Sentence(FolderUse use) =>
        $"{use.From} uses {(use.To.Length == 0 ? "the root" : use.To)} in {use.Where}";
}
