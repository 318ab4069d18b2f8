using Diary.Dialogs.Understanding.Classification;

namespace Diary.Dialogs.Understanding;

/// <summary>
/// A trained model on disk. It belongs to one build of this assembly, whose lexicons and code made it: the identity of
/// that build stands at its head, and a file of another build is not read.
/// </summary>
internal static class ModelFile
{
    public const string Name = "understanding.model";

    private static Guid Build => typeof(ModelFile).Module.ModuleVersionId;

    /// <returns>Null when there is none of this build.</returns>
    public static TrainedModel? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }
        using var file = new BinaryReader(File.OpenRead(path));
        return file.BaseStream.Length > 16 && new Guid(file.ReadBytes(16)) == Build
            ? new TrainedModel(Counts(file), Set(file), Set(file), Set(file), LinearModel.Read(file))
            : null;
    }

    /// <summary>Whole or not at all: other processes may be starting beside this one.</summary>
    public static void Write(string path, TrainedModel model)
    {
        var unfinished = $"{path}.{Environment.ProcessId}";
        using (var file = new BinaryWriter(File.Create(unfinished)))
        {
            file.Write(Build.ToByteArray());
            file.Write(model.Words.Count);
            foreach (var (word, count) in model.Words)
            {
                file.Write(word);
                file.Write7BitEncodedInt(count);
            }
            Write(file, model.EnglishWords);
            Write(file, model.MetStems);
            Write(file, model.UsualStems);
            model.Intents.Write(file);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    private static Dictionary<string, int> Counts(BinaryReader file)
    {
        var count = file.ReadInt32();
        var counts = new Dictionary<string, int>(count, StringComparer.Ordinal);
        for (var at = 0; at < count; at++)
        {
            counts[file.ReadString()] = file.Read7BitEncodedInt();
        }
        return counts;
    }

    private static HashSet<string> Set(BinaryReader file)
    {
        var count = file.ReadInt32();
        var set = new HashSet<string>(count, StringComparer.Ordinal);
        for (var at = 0; at < count; at++)
        {
            set.Add(file.ReadString());
        }
        return set;
    }

    private static void Write(BinaryWriter file, IReadOnlySet<string> set)
    {
        file.Write(set.Count);
        foreach (var word in set)
        {
            file.Write(word);
        }
    }
}
