using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests;

/// <summary>Gives each test a queue of its own.</summary>
public abstract class WaitingRoomTest : IAsyncLifetime
{
    protected WaitingRoom Room { get; private set; } = null!;

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Room = await WaitingRoom.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Room.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<bool> Claim(Enquiry enquiry, string caseworker = WaitingRoom.Ana) => Room.Get<ClaimEnquiry>().RunAsync(enquiry.Id, caseworker, Ct);

    protected Task<bool> Reply(Enquiry enquiry, string words = "Bitte senden Sie uns das Schreiben.", Guid? id = null) =>
        Room.Get<ReplyToCitizen>().RunAsync(enquiry.Id, id ?? Guid.NewGuid(), WaitingRoom.Ana, words, Ct);

    protected Task<bool> GiveBack(Enquiry enquiry) => Room.Get<GiveBackEnquiry>().RunAsync(enquiry.Id, WaitingRoom.Ana, Ct);

    protected Task<bool> Close(Enquiry enquiry) => Room.Get<CloseEnquiry>().RunAsync(enquiry.Id, WaitingRoom.Ana, Ct);

    protected Task<EnquiryStanding?> Standing(string conversation = "c1") => Room.Get<FindStanding>().RunAsync(conversation, Ct);
}
