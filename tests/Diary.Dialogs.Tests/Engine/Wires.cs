using Diary.Dialogs.Demo;
using Diary.Dialogs.Rendering;
using Diary.Domain;
using Diary.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Diary.Dialogs.Engine;

/// <summary>The product's dialogs and one of the tests' own, over a database in which there is nothing.</summary>
internal static class Wires
{
    /// <summary>A Tuesday at three in the afternoon in Moscow.</summary>
    public static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 17, 12, 0, 0, TimeSpan.Zero));

    public static readonly ServiceProvider Services = Connect();

    private static ServiceProvider Connect()
    {
        var services = new ServiceCollection();
        services.AddDiaryDomain(EmptyDatabase().Options);
        services.AddDiaryDialogs(new DemoSettings(Enabled: true));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(_ => TemplatesOfBoth());
        var dialogs = services.Single(service => service.ServiceType == typeof(DialogSet)).ImplementationInstance;
        ((DialogSet)dialogs!).Add<ClubDialog>(ClubDialog.Name);
        services.AddScoped<ClubDialog>();
        return services.BuildServiceProvider();
    }

    private static TestDatabase EmptyDatabase()
    {
        var database = TestDatabase.CreateAsync(DatabaseKind.Sqlite).GetAwaiter().GetResult();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return database;
    }

    /// <summary>The product's templates with those of the tests beside them.</summary>
    private static TemplateFolder TemplatesOfBoth()
    {
        var both = Directory.CreateTempSubdirectory("diary-templates-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(both, recursive: true);
        Copy(Samples.Folder.Path, both);
        Copy(TemplateFolder.BesideTheProgram().Path, both);
        return new TemplateFolder(both);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
