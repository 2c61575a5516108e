using System.Globalization;

namespace CitizenAssistant.Evaluation.Routing;

/// <summary>One measured number, with what is wanted of it.</summary>
/// <param name="Count">Of how many, where it is a share.</param>
/// <param name="Of">How many were asked.</param>
internal sealed record Figure(string Name, int Count, int Of, string Wanted)
{
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-58}{Count,6} of {Of,5}{Share,8:0.000}   {Wanted}");

    public string ToMarkdown() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Count} of {Of} | {Share:0.000} | {Wanted} |");
}
