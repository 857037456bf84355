using Sipoko.Messaging.AnswerTimes;
using Sipoko.Web.Forms;
using Sipoko.Web.Language;
using Sipoko.Web.Pages;

namespace Sipoko.Messaging.Conversations;

/// <summary>Puts together the pages on which a thread is read, for each of those in it.</summary>
internal sealed class ThreadPages(ConversationReader threads, AnswerTimeReader answers, IPersonKeys keys, TimeProvider clock)
{
    public async Task<ShowBuyerThreadPage> OfBuyer(Conversation thread, PostMessageForm form, CancellationToken cancellation) => new(
        thread, await threads.Read(thread, cancellation), form, AnswerTimeWords.Of(await answers.Of(thread.SellerId, cancellation)), clock.GetUtcNow());

    public async Task<ShowSellerThreadPage> OfSeller(Conversation thread, PostMessageForm form, CancellationToken cancellation) =>
        new(thread, await threads.Read(thread, cancellation), form, clock.GetUtcNow());

    public async Task<ShowStaffThreadPage> OfStaff(Conversation thread, PostMessageForm form, bool mayWrite, CancellationToken cancellation) => new(
        thread, await threads.Read(thread, cancellation), form, mayWrite, thread.Help is { } help ? (await keys.Open(help.Reason, cancellation))?.Value : null, clock.GetUtcNow());

    /// <summary>The thread again, with what was wrong in one of the small forms beside it.</summary>
    public async Task<IPageView> Refused(EnteredThread entered, FormFields fields, Refusal? refusal, CancellationToken cancellation)
    {
        if (refusal is not null)
        {
            fields.Refuse(refusal);
        }

        var form = PostMessageForm.Fresh(null) with { Errors = fields.Errors, CallReason = PostMessageForm.CallReasonOf(fields) };
        return entered.Party == Party.Buyer ? await OfBuyer(entered.Thread, form, cancellation) : await OfSeller(entered.Thread, form, cancellation);
    }
}
