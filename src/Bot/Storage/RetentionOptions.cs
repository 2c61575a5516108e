using System.ComponentModel.DataAnnotations;

namespace CitizenAssistant.Bot.Storage;

/// <summary>How long what is kept; settings under <c>Retention</c>.</summary>
public sealed class RetentionOptions
{
    /// <summary>Days after the last message until what was said is deleted.</summary>
    [Range(1, 90, ErrorMessage = "Retention:WordsDays: a number from {1} to {2} is needed.")]
    public int WordsDays { get; init; } = 7;

    /// <summary>Days until it is forgotten how answers came about.</summary>
    [Range(1, 3650, ErrorMessage = "Retention:TracesDays: a number from {1} to {2} is needed.")]
    public int TracesDays { get; init; } = 180;
}
