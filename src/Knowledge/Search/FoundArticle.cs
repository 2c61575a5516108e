namespace CitizenAssistant.Knowledge.Search;

/// <param name="Score">For the order; grows without limit.</param>
/// <param name="Coverage">From 0 to 1: how much of what the question names the article speaks of.</param>
/// <param name="Called">The part of it that its title, names and questions speak of.</param>
/// <param name="IsDescribed">Whether it says how people call it and ask for it; imported texts have nothing but a title.</param>
/// <param name="IsNamed">Whether the question has its title or one of its names.</param>
/// <param name="Signs">What speaks for it, by <see cref="Sign"/>.</param>
internal sealed record FoundArticle(string Id, double Score, double Coverage, double Called, bool IsDescribed, bool IsNamed, float[] Signs);
