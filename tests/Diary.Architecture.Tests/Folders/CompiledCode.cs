using ArchUnitNET.Loader;
using Diary.Bot.Host.Startup;
using Diary.Dialogs;
using Diary.Domain;

namespace Diary.Architecture.Folders;

/// <summary>Our three assemblies, read once.</summary>
internal static class CompiledCode
{
    public static readonly ArchUnitNET.Domain.Architecture Architecture = new ArchLoader()
        .LoadAssemblies(typeof(DiaryDomain).Assembly, typeof(DiaryDialogs).Assembly, typeof(DiaryHost).Assembly)
        .Build();
}
