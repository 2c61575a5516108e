using System.Text;

namespace CitizenAssistant.Journeys.Tests.BadInput;

/// <summary>A body that must be refused, and how.</summary>
/// <param name="Name">Shown as the name of the test.</param>
public sealed record Refused(string Name, byte[] Body, int Status, string Code, string? ContentType = "application/json")
{
    public static Refused Text(string name, string json, int status = 400, string code = "BadArgument") => new(name, Encoding.UTF8.GetBytes(json), status, code);

    /// <summary>A message whose text is given as a JSON literal.</summary>
    public static Refused Message(string name, string text, string code = "BadArgument") =>
        Text(name, $$"""{"type":"message","from":{"id":"x"},"text":{{text}}}""", code: code);

    public override string ToString() => Name;
}
