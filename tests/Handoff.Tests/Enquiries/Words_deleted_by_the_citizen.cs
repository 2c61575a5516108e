using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Handoff.Tests.Enquiries;

public sealed class Words_deleted_by_the_citizen : WaitingRoomTest
{
    [Fact]
    public async Task are_erased_and_the_enquiry_withdrawn()
    {
        var enquiry = await Room.OpenAsync();

        Assert.True(await Room.Get<DeleteWords>().RunAsync("c1", Ct));

        var sheet = await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct);
        Assert.Equal((EnquiryState.Withdrawn, SheetText.Erased), (sheet!.Card.State, sheet.Summary));
        Assert.All(sheet.Lines, line => Assert.True(line.Text.IsErased));
    }

    [Fact]
    public async Task stay_with_the_caseworker_who_has_them_until_the_enquiry_is_closed()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);

        Assert.False(await Room.Get<DeleteWords>().RunAsync("c1", Ct));
        var held = await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct);
        Assert.Equal((true, "Ich lege Widerspruch ein."), (held!.IsErasureAsked, held.Lines[0].Text.Words));

        await Close(enquiry);
        var closed = await Room.Get<ReadEnquiry>().RunAsync(enquiry.Number, Ct);
        Assert.All(closed!.Lines, line => Assert.True(line.Text.IsErased));
    }

    [Fact]
    public async Task do_not_wait_again_when_given_back()
    {
        var enquiry = await Room.OpenAsync();
        await Claim(enquiry);
        await Room.Get<DeleteWords>().RunAsync("c1", Ct);

        Assert.True(await GiveBack(enquiry));

        Assert.Equal(EnquiryState.Withdrawn, (await Room.ReadAsync("26-00001")).State);
        Assert.True(await Room.Get<DeleteWords>().RunAsync("c1", Ct));
    }
}
