using Sipoko.Messaging.Emails;
using static Sipoko.Messaging.Tests.Emails.Mails;

namespace Sipoko.Messaging.Tests.Emails;

public class SendEmailTests
{
    private static readonly Spec<Email, EmailEvent> Story = new(Email.Evolve);

    [Fact]
    public void A_mail_that_left_is_recorded_once() =>
        Story.Given().WhenFirst(email => SendEmailHandler.Decide(Send, email, null, Subject, Noon)).Then(new EmailSent(Id, "fulfilment.parcel_shipped", Order, Subject, Noon));

    [Fact]
    public void A_mail_to_an_erased_person_is_recorded_as_not_sent() =>
        Story.Given().WhenFirst(email => SendEmailHandler.Decide(Send, email, null, null, Noon)).Then(new EmailWithheld(Id, "fulfilment.parcel_shipped", Order, Noon));

    [Fact]
    public void A_mail_that_was_withheld_is_not_sent_later() =>
        Story.Given(new EmailWithheld(Id, "fulfilment.parcel_shipped", Order, Noon)).When(email => SendEmailHandler.Decide(Send, email, null, Subject, Noon)).ThenNothing();

    [Fact]
    public void A_mail_that_the_person_does_without_is_recorded_as_not_sent() =>
        Story.Given().WhenFirst(email => SendEmailHandler.Decide(Send, email, new(new(Person.Value), ["fulfilment.parcel_shipped"]), null, Noon))
            .Then(new EmailWithheld(Id, "fulfilment.parcel_shipped", Order, Noon, WithheldBecause.Refused));

    [Fact]
    public async Task The_transport_gets_the_opened_mail_and_the_record_its_sealed_subject()
    {
        var (keys, outbox) = (new InMemoryKeys(), new Outbox());
        var command = Send with { Content = await keys.Seal(Person, Purpose.Contract, Content, default) };

        var subject = await SendEmailHandler.Deliver(command, outbox, keys, default);

        outbox.Taken.ShouldBe([(Content, Id)]);
        (await keys.Open(subject!.Value, default)).ShouldBe(new EmailSubject(Content.Subject));
    }

    [Fact]
    public async Task Nothing_is_sent_to_an_erased_person_and_no_new_key_is_made()
    {
        var (keys, outbox) = (new InMemoryKeys(), new Outbox());
        var command = Send with { Content = await keys.Seal(Person, Purpose.Contract, Content, default) };
        keys.Erase(Person);

        (await SendEmailHandler.Deliver(command, outbox, keys, default)).ShouldBeNull();
        outbox.Taken.ShouldBeEmpty();
        keys.Count.ShouldBe(0);
    }

    private sealed class Outbox : IEmailTransport
    {
        public List<(EmailContent, EmailId)> Taken { get; } = [];

        public Task Deliver(EmailContent content, EmailId id, CancellationToken cancellation)
        {
            Taken.Add((content, id));
            return Task.CompletedTask;
        }
    }
}
