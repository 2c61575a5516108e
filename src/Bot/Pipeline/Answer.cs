using CitizenAssistant.Knowledge.Search;

namespace CitizenAssistant.Bot.Pipeline;

/// <summary>Words that rest on passages.</summary>
/// <param name="Markdown">What is said; every fact in it stands in one of the passages.</param>
/// <param name="Passages">Never empty; the first is the one it rests on most.</param>
public sealed record Answer(string Markdown, IReadOnlyList<Passage> Passages);
