namespace CitizenAssistant.Bot.Routing;

/// <summary>Which of several classes decides the way (decision taxonomy, section 2).</summary>
internal static class Rank
{
    private static readonly RequestClass[][] Ranks =
    [
        [RequestClass.N1, RequestClass.N2],
        [RequestClass.R15],
        [RequestClass.R16],
        [RequestClass.R5, RequestClass.R6, RequestClass.R7],
        [RequestClass.R3, RequestClass.R4],
        [RequestClass.R1, RequestClass.R2, RequestClass.R8, RequestClass.R9, RequestClass.R10, RequestClass.R11, RequestClass.R12,
            RequestClass.R13, RequestClass.R14, RequestClass.R17, RequestClass.R18],
        [RequestClass.A5, RequestClass.A6, RequestClass.A7],
        [RequestClass.I1, RequestClass.I2, RequestClass.I3, RequestClass.I4, RequestClass.I5],
        [RequestClass.P1], // never above a legitimate part of the same message
        [RequestClass.O1, RequestClass.O2, RequestClass.O3, RequestClass.O5, RequestClass.Q1, RequestClass.Q2, RequestClass.K1],
        [RequestClass.O4],
    ];

    /// <summary>Lower comes first.</summary>
    public static int Of(RequestClass requestClass) => Array.FindIndex(Ranks, rank => rank.Contains(requestClass));

    /// <summary>A person decides: R1 to R18.</summary>
    public static bool IsDecision(RequestClass requestClass) => requestClass is >= RequestClass.R1 and <= RequestClass.R18;
}
