using CitizenAssistant.Bot.Routing.Rules;
using CitizenAssistant.Bot.Routing.Words;

namespace CitizenAssistant.Bot.Routing;

/// <summary>Reads a message for rules and learned voice alike: out of its disguise, without people's names, in sentences with their signs.</summary>
internal sealed class ReadMessage(RuleBook book, PersonNames? names)
{
    public Reading Run(string message) => book.Read(Plain(message));

    /// <summary>The sentences as plain words.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Words(string message) => book.Words(Plain(message));

    private string Plain(string message) => Disguise.Undo(message) is var plain && names is null ? plain : names!.Mask(plain);
}
