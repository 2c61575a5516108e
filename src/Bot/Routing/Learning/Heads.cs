namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>What is estimated of a message: one probability for each class, and one for "a person is needed", the question that matters most.</summary>
internal static class Heads
{
    public const int Person = (int)RequestClass.K1; // K1 is never estimated; its place is free

    public const int Count = Person + 1;

    /// <summary>The heads lie in memory in whole vectors.</summary>
    public const int Padded = (Count + 7) / 8 * 8;

    public static bool NeedsPerson(RequestClass requestClass) => Rank.IsDecision(requestClass) || requestClass is RequestClass.A5 or RequestClass.A6;

    /// <summary>The heads that a sentence of these classes should answer with yes.</summary>
    public static IEnumerable<int> Of(IReadOnlyList<RequestClass> classes) =>
        classes.Select(requestClass => (int)requestClass).Concat(classes.Any(NeedsPerson) ? [Person] : []);
}
