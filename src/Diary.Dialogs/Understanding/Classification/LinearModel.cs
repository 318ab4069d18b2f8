using System.Numerics.Tensors;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>Multinomial logistic regression over hashed features, taught by AdaGrad; the same examples give the same model.</summary>
internal sealed class LinearModel
{
    private const float Rate = 0.25f;
    private const float Decay = 1e-5f;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly List<float[]> _weights = [];
    private readonly int _classes;

    private LinearModel(int classes) => _classes = classes;

    public static LinearModel Learn(IReadOnlyList<Example> examples, int classes, int rounds)
    {
        var model = new LinearModel(classes);
        var rows = examples.Select(example => model.RowsOf(example.Features)).ToArray();
        var gradients = model._weights.Select(_ => new float[classes]).ToArray();
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
        return Probabilities(known);
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
                _weights.Add(new float[_classes]);
            }
            rows[at++] = row;
        }
        return rows;
    }

    private float[] Probabilities(IReadOnlyCollection<int> rows)
    {
        var scores = new float[_classes];
        foreach (var row in rows)
        {
            TensorPrimitives.Add(scores, _weights[row], scores);
        }
        TensorPrimitives.Multiply(scores, Scale(rows.Count), scores);
        TensorPrimitives.SoftMax(scores, scores);
        return scores;
    }

    /// <summary>A long message must not be surer of itself than a short one.</summary>
    private static float Scale(int features) => 4f / MathF.Sqrt(Math.Max(1, features));

    private void Step(int[] rows, Example example, float[][] gradients)
    {
        var error = Probabilities(rows);
        error[example.Class] -= 1f;
        var scale = Scale(rows.Length) * example.Weight;
        TensorPrimitives.Multiply(error, scale, error);
        var squared = new float[_classes];
        var step = new float[_classes];
        TensorPrimitives.Multiply(error, error, squared);
        foreach (var row in rows)
        {
            var sum = gradients[row];
            var weights = _weights[row];
            TensorPrimitives.Add(sum, squared, sum);
            TensorPrimitives.Add(sum, 1e-4f, step);
            TensorPrimitives.Sqrt(step, step);
            TensorPrimitives.Divide(error, step, step);
            TensorPrimitives.Multiply(step, Rate, step);
            TensorPrimitives.Subtract(weights, step, weights);
            TensorPrimitives.Multiply(weights, 1f - Decay, weights);
        }
    }
}
