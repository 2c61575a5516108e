namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>Something observed in a message, and how much it counts.</summary>
/// <param name="Key">The hash of its kind and its letters.</param>
internal readonly record struct Feature(uint Key, float Value);
