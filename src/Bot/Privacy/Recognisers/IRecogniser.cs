namespace CitizenAssistant.Bot.Privacy.Recognisers;

/// <summary>Finds one kind of personal data, or a family of them. Keeps nothing between two texts.</summary>
internal interface IRecogniser
{
    IEnumerable<Finding> Find(string text);
}
