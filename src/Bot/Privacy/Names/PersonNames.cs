using CitizenAssistant.Bot.Privacy.Recognisers;

namespace CitizenAssistant.Bot.Privacy.Names;

/// <summary>Names of people, by the words that introduce them, by where they stand, and by lists of names of many origins.</summary>
internal sealed class PersonNames : IRecogniser
{
    /// <summary>From the surest sign to the weakest; a name found by one is not looked at by the next.</summary>
    private readonly INameSign[] _signs;

    public PersonNames(PublicWords known)
    {
        var sense = new NameSense(known);
        _signs =
        [
            new Introductions(sense),
            new FormFields(sense),
            new FormsOfAddress(sense),
            new Signatures(sense),
            new Relatives(sense),
            new ListedNames(sense),
        ];
    }

    public IEnumerable<Finding> Find(string text)
    {
        var words = NameWord.Cut(text);
        return _signs.SelectMany(sign => sign.Find(text, words)).Select(name => Finding(words, name.First, name.Count));
    }

    private static Finding Finding(List<NameWord> words, int first, int count) =>
        new(PersonalData.Name, words[first].Start, words[first + count - 1].End - words[first].Start);
}
