using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>
/// Multinomial logistic regression over hashed features, as it was learnt: eight bits a weight and one scale a
/// feature, found in an open table of hashes. It is read from a file as it stands.
/// </summary>
internal sealed class LinearModel
{
    private readonly int _classes;
    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private readonly float[] _scales;
    private readonly sbyte[] _weights;

    private LinearModel(int classes, ulong[] keys, int[] rows, float[] scales, sbyte[] weights)
    {
        _classes = classes;
        _keys = keys;
        _rows = rows;
        _scales = scales;
        _weights = weights;
    }

    public int Features => _scales.Length;

    public static LinearModel Of(int classes, IReadOnlyList<ulong> features, Func<int, ReadOnlySpan<float>> weightsOf)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Count * 2));
        var model = new LinearModel(
            classes,
            new ulong[size],
            new int[size],
            new float[features.Count],
            new sbyte[features.Count * classes]
        );
        for (var row = 0; row < features.Count; row++)
        {
            model.Put(features[row], row, weightsOf(row));
        }
        return model;
    }

    public static LinearModel Read(BinaryReader file) =>
        new(file.ReadInt32(), Array<ulong>(file), Array<int>(file), Array<float>(file), Array<sbyte>(file));

    public void Write(BinaryWriter file)
    {
        file.Write(_classes);
        Write<ulong>(file, _keys);
        Write<int>(file, _rows);
        Write<float>(file, _scales);
        Write<sbyte>(file, _weights);
    }

    /// <summary>Probabilities of the classes; they sum to one.</summary>
    /// <param name="temperature">Above one: less sure of itself.</param>
    public float[] Judge(ReadOnlySpan<ulong> features, float temperature)
    {
        var scores = new float[_classes];
        var known = 0;
        foreach (var feature in features)
        {
            if (RowOf(feature) is { } row)
            {
                known++;
                Add(scores, row);
            }
        }
        TensorPrimitives.Multiply(scores, ScaleOf(known) / temperature, scores);
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>How much each feature speaks for a class.</summary>
    public float Weight(ulong feature, int label, int features) =>
        RowOf(feature) is { } row ? _weights[row * _classes + label] * _scales[row] * ScaleOf(features) : 0;

    /// <summary>A long message must not be surer of itself than a short one.</summary>
    public static float ScaleOf(int features) => 4f / MathF.Sqrt(Math.Max(1, features));

    private void Put(ulong feature, int row, ReadOnlySpan<float> weights)
    {
        var slot = SlotOf(feature);
        _keys[slot] = feature;
        _rows[slot] = row + 1;
        var largest = 0f;
        foreach (var weight in weights[.._classes])
        {
            largest = Math.Max(largest, MathF.Abs(weight));
        }
        var scale = _scales[row] = Math.Max(largest, 1e-9f) / sbyte.MaxValue;
        for (var at = 0; at < _classes; at++)
        {
            _weights[row * _classes + at] = (sbyte)MathF.Round(weights[at] / scale);
        }
    }

    private int? RowOf(ulong feature)
    {
        var row = _rows[SlotOf(feature)];
        return row > 0 ? row - 1 : null;
    }

    /// <summary>Where the feature is, or would be.</summary>
    private int SlotOf(ulong feature)
    {
        var mask = _keys.Length - 1;
        var slot = (int)(feature >> 20) & mask;
        while (_rows[slot] != 0 && _keys[slot] != feature)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void Add(float[] scores, int row)
    {
        var scale = _scales[row];
        var weights = _weights.AsSpan(row * _classes, _classes);
        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] += weights[at] * scale;
        }
    }

    private static T[] Array<T>(BinaryReader file)
        where T : unmanaged
    {
        var array = new T[file.ReadInt32()];
        file.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void Write<T>(BinaryWriter file, T[] array)
        where T : unmanaged
    {
        file.Write(array.Length);
        file.Flush();
        file.BaseStream.Write(MemoryMarshal.AsBytes(array.AsSpan()));
    }
}
