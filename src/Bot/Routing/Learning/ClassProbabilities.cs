namespace CitizenAssistant.Bot.Routing.Learning;

/// <summary>How probable each class is, and that a person is needed at all.</summary>
internal sealed class ClassProbabilities(float[] heads)
{
    public double Of(RequestClass requestClass) => heads[(int)requestClass];

    public double Person => heads[Heads.Person];

    /// <summary>Danger or crisis.</summary>
    public double Alarm => Of(RequestClass.N1) + Of(RequestClass.N2);

    /// <summary>Small talk or information.</summary>
    public double Harmless => Of(MostProbable(requestClass => requestClass is <= RequestClass.I5 or RequestClass.O4));

    public double HighestBesideAlarm => Of(MostProbable(requestClass => requestClass is not (RequestClass.N1 or RequestClass.N2)));

    /// <summary>The matter belongs to somebody else, to nobody, or to the conversation itself.</summary>
    public double Elsewhere => Enumerable.Range((int)RequestClass.O1, RequestClass.P1 - RequestClass.O1 + 1).Append((int)RequestClass.A7).Append((int)RequestClass.Q1).Max(head => (double)heads[head]);

    public RequestClass MostProbable(Func<RequestClass, bool> among) => Enum.GetValues<RequestClass>()
        .Where(requestClass => requestClass is not RequestClass.K1 && among(requestClass))
        .MaxBy(Of);
}
