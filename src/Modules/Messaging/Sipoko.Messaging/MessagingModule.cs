using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sipoko.Messaging.Conversations;
using Sipoko.Messaging.Emails;
using Sipoko.Web;
using Sipoko.Web.EventStore;
using Wolverine.Marten;

namespace Sipoko.Messaging;

/// <summary>What people are told and what they tell each other: mails, and threads between buyers and sellers.</summary>
public sealed class MessagingModule : IModule
{
    public Type Store => typeof(IMessagingStore);

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        var settings = EmailSettings.Read(configuration);
        services.AddSingleton(settings);
        if (settings.Smtp is null)
        {
            services.AddSingleton<IEmailTransport, MailboxTransport>();
        }
        else
        {
            services.AddSingleton<IEmailTransport, SmtpTransport>();
        }

        services.AddSingleton<ConversationReader>().AddSingleton<ConversationEmails>();
        services.AddMartenStore<IMessagingStore>(provider =>
        {
            var store = new StoreOptions();
            store.UseHouseRules(provider.GetRequiredService<ModuleDatabase>(), "messaging");
            store.Events.MapEventType<EmailSent>("messaging.email_sent");
            store.Events.MapEventType<EmailWithheld>("messaging.email_withheld");
            store.Events.MapEventType<OrderThreadOpened>("messaging.order_thread_opened");
            store.Events.MapEventType<MessagePosted>("messaging.message_posted");
            store.Events.MapEventType<ShipmentNoted>("messaging.shipment_noted");
            store.Projections.Add<EmailProjection>(ProjectionLifecycle.Inline);
            store.Projections.Add<ConversationProjection>(ProjectionLifecycle.Inline);
            store.Schema.For<Email>().Index(email => email.OrderId);
            store.Schema.For<Conversation>().Index(thread => thread.OrderId).Index(thread => thread.SellerId).Index(thread => thread.Buyer);
            return store;
        }).IntegrateWithWolverine();
    }
}

/// <summary>This module's event store; no other module sees it.</summary>
public interface IMessagingStore : IDocumentStore;
