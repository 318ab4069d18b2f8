namespace Diary.Benchmarks.Load;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly Lock _gate = new();
    private readonly List<double> _values = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _values.Count;
            }
        }
    }

    public void Add(TimeSpan latency)
    {
        lock (_gate)
        {
            _values.Add(latency.TotalMilliseconds);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _values.Clear();
        }
    }

    public string Summary()
    {
        lock (_gate)
        {
            _values.Sort();
            return $"p50 {At(0.50):0.0} ms, p95 {At(0.95):0.0} ms, p99 {At(0.99):0.0} ms, max {At(1):0.0} ms";
        }
    }

    private double At(double share) =>
        _values.Count == 0 ? double.NaN : _values[Math.Min(_values.Count - 1, (int)(share * _values.Count))];
}
