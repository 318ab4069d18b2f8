using System.Numerics;
using System.Numerics.Tensors;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>Multinomial logistic regression over hashed features, taught by AdaGrad; the same examples give the same model.</summary>
internal sealed class LinearModel
{
    private const float Rate = 0.25f;
    private const float Decay = 1e-5f;
    private const float Softening = 1e-4f;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<float[]> _weights = [];
    private readonly int _classes;

    private readonly int _width;

    private LinearModel(int classes)
    {
        _classes = classes;
        _width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
    }

    public static LinearModel Learn(IReadOnlyList<Example> examples, int classes, int rounds)
    {
        var model = new LinearModel(classes);
        var rows = examples.Select(example => model.RowsOf(example.Features)).ToArray();
        var gradients = model._weights.Select(_ => new float[model._width]).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                model.Step(rows[at], examples[at], gradients);
            }
        }
        return model;
    }

    /// <summary>Probabilities of the classes; they sum to one.</summary>
    public float[] Judge(IReadOnlyCollection<ulong> features)
    {
        var known = new List<int>(features.Count);
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                known.Add(row);
            }
        }
        return Probabilities(known)[.._classes];
    }

    private int[] RowsOf(IReadOnlyCollection<ulong> features)
    {
        var rows = new int[features.Count];
        var at = 0;
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
            {
                _rows[feature] = row = _weights.Count;
                _weights.Add(new float[_width]);
            }
            rows[at++] = row;
        }
        return rows;
    }

    private float[] Probabilities(IReadOnlyCollection<int> rows)
    {
        var scores = new float[_width];
        foreach (var row in rows)
        {
            TensorPrimitives.Add(scores, _weights[row], scores);
        }
        TensorPrimitives.Multiply(scores, Scale(rows.Count), scores);
        var judged = scores.AsSpan(0, _classes);
        TensorPrimitives.SoftMax(judged, judged);
        return scores;
    }

    /// <summary>A long message must not be surer of itself than a short one.</summary>
    private static float Scale(int features) => 4f / MathF.Sqrt(Math.Max(1, features));

    private void Step(int[] rows, Example example, float[][] gradients)
    {
        var error = Probabilities(rows);
        error[example.Class] -= 1f;
        TensorPrimitives.Multiply(error, Scale(rows.Length) * example.Weight, error);
        foreach (var row in rows)
        {
            Descend(_weights[row], gradients[row], error);
        }
    }

    private static void Descend(float[] weights, float[] gradients, float[] error)
    {
        for (var at = 0; at < error.Length; at += Vector<float>.Count)
        {
            var slope = new Vector<float>(error, at);
            var sum = new Vector<float>(gradients, at) + (slope * slope);
            var step = Rate * slope / Vector.SquareRoot(sum + new Vector<float>(Softening));
            sum.CopyTo(gradients, at);
            ((new Vector<float>(weights, at) - step) * (1f - Decay)).CopyTo(weights, at);
        }
    }
}
