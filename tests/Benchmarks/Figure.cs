using System.Globalization;

namespace CitizenAssistant.Benchmarks;

/// <summary>One measured number.</summary>
/// <param name="Key">Its name in the JSON.</param>
/// <param name="What">Its name in the table.</param>
/// <param name="Target">Null where it only informs.</param>
public sealed record Figure(string Key, string What, double Value, string Unit, Target? Target = null)
{
    public string Verdict => Target is null ? "" : Target.IsMetBy(Value) ? "met" : "MISSED";

    public static string Write(double value) => value.ToString(value < 100 && value != Math.Floor(value) ? "0.0" : "0", CultureInfo.InvariantCulture);
}

/// <param name="Limit">In the unit of the figure.</param>
public sealed record Target(double Limit, bool IsLeast)
{
    public static Target AtMost(double limit) => new(limit, IsLeast: false);

    public static Target AtLeast(double limit) => new(limit, IsLeast: true);

    public bool IsMetBy(double value) => IsLeast ? value >= Limit : value <= Limit;

    public override string ToString() => (IsLeast ? "≥ " : "≤ ") + Figure.Write(Limit);
}
