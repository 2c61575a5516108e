namespace CitizenAssistant.Bot.Routing;

/// <summary>What came before in the conversation, as far as it bears on what a message asks for.</summary>
/// <param name="Earlier">The deciding class of each earlier turn, oldest first.</param>
/// <param name="HasTopic">An article was talked about.</param>
/// <param name="HasOpenEnquiry">An enquiry waits or is held.</param>
public sealed record Dialogue(IReadOnlyList<RequestClass> Earlier, bool HasTopic, bool HasOpenEnquiry)
{
    public static Dialogue Start { get; } = new([], false, false);
}
