using Sipoko.Messaging.Conversations;
using static Sipoko.Messaging.Tests.Conversations.Threads;

namespace Sipoko.Messaging.Tests.Conversations;

public class OpenShopThreadTests
{
    private static readonly OpenShopThread Ask = new(Question with { At = Noon.AddHours(-1) }, AsksAs: null, First, Text("text"), []);

    [Fact]
    public void A_question_opens_a_thread_with_its_first_message() => WhenAsked(Ask).Then(Question, Posted(First, Party.Buyer));

    [Fact]
    public void The_next_question_goes_into_the_same_thread() =>
        Given(Question, Posted(First, Party.Buyer)).When(thread => OpenShopThreadHandler.Decide(Ask with { MessageId = Second }, thread, [], Noon)).Then(Posted(Second, Party.Buyer));

    [Fact]
    public void The_same_form_sent_twice_asks_once() =>
        Given(Question, Posted(First, Party.Buyer)).When(thread => OpenShopThreadHandler.Decide(Ask, thread, [], Noon)).ThenNothing();

    [Fact]
    public void Each_buyer_seller_and_product_has_a_thread_of_its_own()
    {
        var product = ProductId.New();
        var ids = new[] { Conversation.IdOf(Buyer, Kori, null), Conversation.IdOf(Buyer, Kori, product), Conversation.IdOf(Buyer, SellerId.New(), product), Conversation.IdOf(AccountId.New(), Kori, product) };
        ids.Distinct().Count().ShouldBe(4);
        Conversation.IdOf(Buyer, Kori, product).ShouldBe(ids[1]);
    }

    [Fact]
    public void A_seller_cannot_ask_its_own_shop() => WhenAsked(Ask with { AsksAs = Kori }).ThenRefused(ConversationRefusal.OwnShop);

    [Fact]
    public void Another_seller_can() => WhenAsked(Ask with { AsksAs = SellerId.New() }).Then(Question, Posted(First, Party.Buyer));

    [Fact]
    public void A_shop_that_stopped_a_buyers_messages_gets_none_about_another_product()
    {
        var blocked = Given(Question with { ConversationId = ConversationId.New() }, new ThreadBlocked(Party.Seller, Noon)).State;
        WhenAsked(Ask, blocked).ThenRefused(ConversationRefusal.OtherSideBlocked);
        WhenAsked(Ask, blocked with { SellerId = SellerId.New() }).Then(Question, Posted(First, Party.Buyer));
    }

    [Fact]
    public void More_than_ten_new_threads_in_an_hour_are_too_many()
    {
        var many = Enumerable.Range(0, 10).Select(_ => Given(Question with { ConversationId = ConversationId.New(), SellerId = SellerId.New(), At = Noon.AddMinutes(-30) }).State).ToArray();
        WhenAsked(Ask, many).ThenRefused(ConversationRefusal.TooManyQuestions);
        WhenAsked(Ask, many[1..]).Then(Question, Posted(First, Party.Buyer));
        WhenAsked(Ask, [.. many.Select(thread => thread with { OpenedAt = Noon.AddMinutes(-61) })]).Then(Question, Posted(First, Party.Buyer));
    }

    private static Spec<Conversation, ConversationEvent>.Asked WhenAsked(OpenShopThread command, params Conversation[] others) =>
        new Spec<Conversation, ConversationEvent>(Conversation.Evolve).Given().WhenFirst(thread => OpenShopThreadHandler.Decide(command, thread, others, Noon));
}
