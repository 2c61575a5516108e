namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>A training sentence as it is learned from.</summary>
/// <param name="Heads">The heads that should say yes.</param>
internal sealed record Example(Feature[] Features, int[] Heads);
