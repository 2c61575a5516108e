namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>How probable each class is, and that a person is needed at all.</summary>
internal sealed class ClassProbabilities(float[] heads)
{
    public double Of(RequestClass requestClass) => heads[(int)requestClass];

    public double Person => heads[Heads.Person];

    public RequestClass MostProbable(Func<RequestClass, bool> among) => Enum.GetValues<RequestClass>()
        .Where(requestClass => requestClass is not RequestClass.K1 && among(requestClass))
        .MaxBy(Of);
}
