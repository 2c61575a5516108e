using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class A_withdrawn_enquiry : WaitingRoomTest
{
    [Fact]
    public async Task leaves_the_queue_and_the_others_move_up()
    {
        await Room.OpenAsync(Room.Objection("c1"));
        await Room.OpenAsync(Room.Objection("c2"));

        var standing = await Withdraw("c1");

        Assert.Equal(("26-00001", EnquiryState.Withdrawn, null), (standing?.Number, standing?.State, standing?.Position));
        Assert.Null(await Standing("c1"));
        Assert.Equal(1, (await Standing("c2"))!.Position);
    }

    [Fact]
    public async Task says_the_same_when_withdrawn_again()
    {
        await Room.OpenAsync();

        Assert.Equal(await Withdraw("c1"), await Withdraw("c1"));
    }

    [Fact]
    public async Task is_taken_from_the_caseworker_who_holds_it()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);

        await Withdraw("c1");

        Assert.False(await Reply(enquiry), "the citizen no longer wants an answer");
        Assert.Null((await Room.ReadAsync("26-00001")).Holder);
    }

    [Fact]
    public async Task was_never_closed()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        await Close(enquiry);

        Assert.Null(await Withdraw("c1"));
    }

    private Task<EnquiryStanding?> Withdraw(string conversation) => Room.Get<WithdrawEnquiry>().RunAsync(conversation, Ct);
}
