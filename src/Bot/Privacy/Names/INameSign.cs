namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>One way in which a text shows that words are somebody's name.</summary>
internal interface INameSign
{
    IEnumerable<(int First, int Count)> Find(string text, List<NameWord> words);
}
