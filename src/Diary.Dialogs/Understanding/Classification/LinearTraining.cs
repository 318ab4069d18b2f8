using System.Numerics;
using System.Numerics.Tensors;

namespace Diary.Dialogs.Understanding.Classification;

/// <summary>Teaches a <see cref="LinearModel"/> by AdaGrad; the same examples give the same model.</summary>
internal sealed class LinearTraining
{
    private const float Rate = 0.25f;
    private const float Decay = 1e-5f;
    private const float Softening = 1e-4f;

    /// <summary>What was met once is chance.</summary>
    private const int LeastMeetings = 2;

    private readonly Dictionary<ulong, int> _rows = [];
    private readonly int _classes;
    private readonly int _width;
    private readonly float[] _weights;
    private readonly float[] _gradients;
    private readonly float[] _error;

    private LinearTraining(IReadOnlyList<Example> examples, int classes)
    {
        _classes = classes;
        _width = (classes + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        _error = new float[_width];
        var usual = examples.SelectMany(example => example.Features).CountBy(feature => feature);
        foreach (var (feature, meetings) in usual)
        {
            if (meetings >= LeastMeetings)
            {
                _rows[feature] = _rows.Count;
            }
        }
        _weights = new float[_rows.Count * _width];
        _gradients = new float[_rows.Count * _width];
    }

    public static LinearModel Learn(IReadOnlyList<Example> examples, int classes, int rounds)
    {
        var training = new LinearTraining(examples, classes);
        var rows = examples.Select(example => training.RowsOf(example.Features)).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(7);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                training.Step(rows[at], examples[at]);
            }
        }
        return training.Learnt();
    }

    private LinearModel Learnt()
    {
        var features = new ulong[_rows.Count];
        foreach (var (feature, row) in _rows)
        {
            features[row] = feature;
        }
        return LinearModel.Of(_classes, features, row => _weights.AsSpan(row * _width, _width));
    }

    private int[] RowsOf(ulong[] features) => [.. features.Where(_rows.ContainsKey).Select(feature => _rows[feature])];

    private void Step(int[] rows, Example example)
    {
        var scale = LinearModel.ScaleOf(rows.Length);
        Array.Clear(_error);
        foreach (var row in rows)
        {
            TensorPrimitives.Add(_error, _weights.AsSpan(row * _width, _width), _error);
        }
        var error = _error.AsSpan(0, _classes);
        TensorPrimitives.Multiply(error, scale, error);
        TensorPrimitives.SoftMax(error, error);
        error[example.Class] -= 1f;
        TensorPrimitives.Multiply(error, scale * example.Weight, error);
        foreach (var row in rows)
        {
            Descend(row * _width);
        }
    }

    private void Descend(int start)
    {
        for (var at = 0; at < _width; at += Vector<float>.Count)
        {
            var slope = new Vector<float>(_error, at);
            var sum = new Vector<float>(_gradients, start + at) + (slope * slope);
            var step = Rate * slope / Vector.SquareRoot(sum + new Vector<float>(Softening));
            sum.CopyTo(_gradients, start + at);
            ((new Vector<float>(_weights, start + at) - step) * (1f - Decay)).CopyTo(_weights, start + at);
        }
    }
}
