using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>A section found for a question, with the office it names.</summary>
/// <param name="Score">How well it fits, from 0 (not at all) to 1 (nobody could ask for anything else).</param>
public sealed record Passage(Article Article, Section Section, Office? Office, double Score);
